// The trained model, embedded in the program when it is built.
#ifndef SAYSO_CMODEL_H
#define SAYSO_CMODEL_H

#include <stddef.h>

/// Read-only bytes that live as long as the program.
typedef struct {
    const void *_Nonnull bytes;
    size_t count;
} SaysoBlob;

/// A model as `sayso train` writes it.
SaysoBlob sayso_model(void);

#endif
