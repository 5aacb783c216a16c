#pragma once
#define CURL_DISABLE_TYPECHECK
#define CURL_DISABLE_DEPRECATION
#include <curl/curl.h>
#include <stddef.h>

/// libcurl, loaded when something is first fetched: linked, it and the thirty libraries that it needs would make each
/// start of the program slower by half. All functions but the first need it loaded.

/// Loads libcurl. NULL when it is there; else the system's words for why it is not. Any thread may call it, at any time.
const char *ccurl_load(void);

CURL *ccurl_new(void);
void ccurl_free(CURL *handle);
void ccurl_reset(CURL *handle);
CURLcode ccurl_set_number(CURL *handle, CURLoption option, long value);
/// Strings are copied; lists and what callbacks are given are not.
CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, const void *value);

typedef size_t (*ccurl_receiver)(char *bytes, size_t size, size_t count, void *context);
typedef curl_socket_t (*ccurl_opener)(void *context, curlsocktype purpose, struct curl_sockaddr *address);
/// Who is given the header lines and the decoded bytes of the answer, and who opens the sockets; all with `context`.
void ccurl_set_callbacks(
    CURL *handle, ccurl_receiver header, ccurl_receiver body, ccurl_opener opener, void *context);

long ccurl_number(CURL *handle, CURLINFO info);
const char *ccurl_error(CURLcode code);
/// Seconds since 1970 of a date as HTTP writes it; -1 where it is none.
long ccurl_date(const char *text);

struct curl_slist *ccurl_append(struct curl_slist *list, const char *line);
void ccurl_free_list(struct curl_slist *list);

CURLM *ccurl_multi_new(void);
void ccurl_multi_free(CURLM *multi);
CURLMcode ccurl_multi_add(CURLM *multi, CURL *handle);
CURLMcode ccurl_multi_remove(CURLM *multi, CURL *handle);
/// Does what can be done now, then waits for more, at most so long.
CURLMcode ccurl_multi_run(CURLM *multi, int milliseconds);
/// The next transfer that has ended, with how; NULL if none has.
CURL *ccurl_multi_done(CURLM *multi, CURLcode *result);
