#include "CModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char bytes[] = {
#embed "model.bin"
};

SaysoBlob sayso_model(void) { return (SaysoBlob){bytes, sizeof bytes}; }
