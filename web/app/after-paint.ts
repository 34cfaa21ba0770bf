import { useEffect, useState } from 'react';

/** Acts once what stands now is drawn, so that what a hand waits for is not kept waiting. Gives how not to act after all. */
export function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const goOn = () => {
    rest();
    act();
  };
  // What is asked for with a frame runs before it is drawn, a timer after.
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(goOn);
  });
  const rest = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', goOn);
    removeEventListener('pagehide', rest);
  };
  // A page that nobody sees is not drawn, and one that is being left goes nowhere else.
  if (document.hidden) timer = setTimeout(goOn);
  document.addEventListener('visibilitychange', goOn);
  addEventListener('pagehide', rest);
  return rest;
}

/** Once what stands now is drawn, or the page is being left. */
export function whenPainted(): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      removeEventListener('pagehide', goOn);
      resolve();
    };
    addEventListener('pagehide', goOn);
    afterPaint(goOn);
  });
}

/** Whether something was drawn already: what is only read beneath it waits until then. */
export function useIsPainted(id: string): boolean {
  const [painted, setPainted] = useState<string>();
  useEffect(() => afterPaint(() => setPainted(id)), [id]);
  return painted === id;
}
