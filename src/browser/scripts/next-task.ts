/** Divides long work into tasks, between which the page can respond. */

/** Resolves in a task of its own. By a message: a hidden page's timers wait for up to a second, or a minute. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
