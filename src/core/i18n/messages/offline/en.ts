/** English messages of what the page says of its network and its version. */
export const en = {
  offline: 'You are offline. What you have opened before is still here.',
  newer: 'There is a newer version of the atlas.',
} as const;
