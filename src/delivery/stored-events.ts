/**
 * Where unsent events are stored for the next page, and how a page without the outbox says that those of a vendor are
 * to be erased. Handed to the outbox: a module that two chunks import would be one file more.
 */
export const storedEvents = {
  database: 'cordon',
  eraseKey: (vendor: string): string => `erase:${vendor}`,
}
