// The trained model: one blob a part, embedded in the program when it is built.
#ifndef SAYSO_CMODEL_H
#define SAYSO_CMODEL_H

#include <stddef.h>

/// Read-only bytes that live as long as the program.
typedef struct {
    const void *_Nonnull bytes;
    size_t count;
} SaysoBlob;

/// Lexicon and weights of the part-of-speech tagger.
SaysoBlob sayso_model_tagger(void);
/// Rules of the lemmatizer.
SaysoBlob sayso_model_lemmas(void);
/// The network that finds attributions.
SaysoBlob sayso_model_attributions(void);

#endif
