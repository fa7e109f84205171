/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
struct timeval;
typedef struct libusb_context libusb_context;
typedef struct libusb_device_handle libusb_device_handle;
struct libusb_transfer;
int libusb_bulk_transfer(libusb_device_handle *dev_handle, unsigned char endpoint, unsigned char *data, int length,
                         int *actual_length, unsigned int timeout);
int libusb_handle_events(libusb_context *ctx);
int libusb_handle_events_timeout(libusb_context *ctx, struct timeval *tv);
int libusb_submit_transfer(struct libusb_transfer *transfer);
#ifdef __cplusplus
}
#endif
