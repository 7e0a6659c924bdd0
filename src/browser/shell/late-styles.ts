/** The style sheets of the live page, which the page as it came has put off; see `fillShell`. */

/**
 * Applies them, and waits for those that are still on their way. One that does not arrive holds nobody
 * up.
 */
export async function applyLateStyles(): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"][data-late]');
  await Promise.all(
    [...links].map((link) => {
      const isHere = link.sheet !== null;
      const arrival = new Promise<unknown>((resolve) => {
        link.addEventListener('load', resolve, { once: true });
        link.addEventListener('error', resolve, { once: true });
      });
      link.media = 'all';
      return isHere ? undefined : arrival;
    }),
  );
}
