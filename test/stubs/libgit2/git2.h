/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
typedef struct git_repository git_repository;
typedef struct git_clone_options git_clone_options;
int git_clone(git_repository **out, const char *url, const char *local_path, const git_clone_options *options);
void git_repository_free(git_repository *repo);
#ifdef __cplusplus
}
#endif
