#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>

// Each of libcurl's functions that is used: its name in here, and its own.
#define FUNCTIONS(use)                                                                                                 \
    use(global_init, curl_global_init) use(easy_init, curl_easy_init) use(easy_cleanup, curl_easy_cleanup)             \
    use(easy_reset, curl_easy_reset) use(easy_setopt, curl_easy_setopt) use(easy_getinfo, curl_easy_getinfo)           \
    use(easy_strerror, curl_easy_strerror) use(getdate, curl_getdate) use(slist_append, curl_slist_append)             \
    use(slist_free_all, curl_slist_free_all) use(multi_init, curl_multi_init) use(multi_cleanup, curl_multi_cleanup)   \
    use(multi_add_handle, curl_multi_add_handle) use(multi_remove_handle, curl_multi_remove_handle)                    \
    use(multi_perform, curl_multi_perform) use(multi_poll, curl_multi_poll) use(multi_info_read, curl_multi_info_read)

#define DECLARE(name, function) static __typeof__(&function) name;
FUNCTIONS(DECLARE)

static pthread_once_t once = PTHREAD_ONCE_INIT;
static const char *failure;

static void load(void) {
    // The flavours differ in who does TLS; Debian has both.
    void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!library) library = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        failure = dlerror();
        return;
    }
#define FIND(name, function)                                                                                           \
    if (!(name = (__typeof__(&function))dlsym(library, #function))) {                                                  \
        failure = "libcurl has no " #function;                                                                         \
        return;                                                                                                        \
    }
    FUNCTIONS(FIND)
    if (global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) failure = "libcurl cannot be set up";
}

const char *ccurl_load(void) {
    pthread_once(&once, load);
    return failure;
}

CURL *ccurl_new(void) { return easy_init(); }
void ccurl_free(CURL *handle) { easy_cleanup(handle); }
void ccurl_reset(CURL *handle) { easy_reset(handle); }

CURLcode ccurl_set_number(CURL *handle, CURLoption option, long value) { return easy_setopt(handle, option, value); }
CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, const void *value) {
    return easy_setopt(handle, option, value);
}

void ccurl_set_callbacks(
    CURL *handle, ccurl_receiver header, ccurl_receiver body, ccurl_opener opener, void *context) {
    easy_setopt(handle, CURLOPT_HEADERFUNCTION, header);
    easy_setopt(handle, CURLOPT_HEADERDATA, context);
    easy_setopt(handle, CURLOPT_WRITEFUNCTION, body);
    easy_setopt(handle, CURLOPT_WRITEDATA, context);
    easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, opener);
    easy_setopt(handle, CURLOPT_OPENSOCKETDATA, context);
    easy_setopt(handle, CURLOPT_PRIVATE, context);
}

long ccurl_number(CURL *handle, CURLINFO info) {
    long value = 0;
    easy_getinfo(handle, info, &value);
    return value;
}

const char *ccurl_error(CURLcode code) { return easy_strerror(code); }
long ccurl_date(const char *text) { return (long)getdate(text, NULL); }

struct curl_slist *ccurl_append(struct curl_slist *list, const char *line) { return slist_append(list, line); }
void ccurl_free_list(struct curl_slist *list) { slist_free_all(list); }

CURLM *ccurl_multi_new(void) { return multi_init(); }
void ccurl_multi_free(CURLM *multi) { multi_cleanup(multi); }
CURLMcode ccurl_multi_add(CURLM *multi, CURL *handle) { return multi_add_handle(multi, handle); }
CURLMcode ccurl_multi_remove(CURLM *multi, CURL *handle) { return multi_remove_handle(multi, handle); }

CURLMcode ccurl_multi_run(CURLM *multi, int milliseconds) {
    int running = 0;
    CURLMcode code = multi_perform(multi, &running);
    return code == CURLM_OK && running ? multi_poll(multi, NULL, 0, milliseconds, NULL) : code;
}

CURL *ccurl_multi_done(CURLM *multi, CURLcode *result) {
    int left = 0;
    for (CURLMsg *message; (message = multi_info_read(multi, &left));) {
        if (message->msg != CURLMSG_DONE) continue;
        *result = message->data.result;
        return message->easy_handle;
    }
    return NULL;
}
