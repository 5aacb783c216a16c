#include "CModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char bytes[] = {
#embed "lemmas.bin"
};

SaysoBlob sayso_model_lemmas(void) { return (SaysoBlob){bytes, sizeof bytes}; }
