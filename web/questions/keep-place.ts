/**
 * Remembers where somebody is, for when what they came from is gone once they are back: the focus then goes to the next button that is
 * still there, as if they had gone on, and not to the beginning of the page.
 */
export function keepPlace(): () => void {
  const from = document.activeElement as HTMLElement;
  const buttons = [...document.querySelectorAll<HTMLElement>('main button')];
  const at = buttons.indexOf(from);
  const goOn = () => {
    if (at < 0 || document.activeElement !== document.body) return;
    const near = [...buttons.slice(at), ...buttons.slice(0, at).reverse()];
    near.find((button) => button.isConnected)?.focus();
  };
  // What closes gives the focus back first, in a frame of its own.
  return () => requestAnimationFrame(() => requestAnimationFrame(goOn));
}
