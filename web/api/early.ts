declare global {
  interface Window {
    /** Answers by their address: asked for by public/early.js, before the app was there. */
    readonly early?: Map<string, Promise<Response>>;
  }
}

const asked = () => (typeof window === 'undefined' ? undefined : window.early);

/** What was asked for before the app was there, each once: undefined where nothing was, or where it is no good. */
export async function earlyAnswer(address: string): Promise<Response | undefined> {
  const answer = asked()?.get(address);
  asked()?.delete(address);
  const response = await answer?.catch(() => undefined);
  return response?.ok ? response : undefined;
}

/** What was asked for before something was changed is not what is so now. */
export function dropEarlyAnswers(): void {
  asked()?.clear();
}
