/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
struct archive;
struct archive_entry;
struct archive *archive_read_new(void);
int archive_read_open_filename(struct archive *, const char *_filename, size_t _block_size);
int archive_read_open_memory(struct archive *, const void *buff, size_t size);
int archive_read_next_header(struct archive *, struct archive_entry **);
#ifdef __cplusplus
}
#endif
