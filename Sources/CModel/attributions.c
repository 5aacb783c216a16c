#include "CModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char bytes[] = {
#embed "attributions.bin"
};

SaysoBlob sayso_model_attributions(void) { return (SaysoBlob){bytes, sizeof bytes}; }
