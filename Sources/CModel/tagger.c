#include "CModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char bytes[] = {
#embed "tagger.bin"
};

SaysoBlob sayso_model_tagger(void) { return (SaysoBlob){bytes, sizeof bytes}; }
