/** Answers by their address: public/early.js asks for them before the app is there. */
const early = () => (globalThis as { readonly early?: Map<string, Promise<Response>> }).early;

/** What was asked for before the app was there, each once: undefined where nothing was, or where it is no good. */
export async function earlyAnswer(address: string): Promise<Response | undefined> {
  const answer = early()?.get(address);
  early()?.delete(address);
  const response = await answer?.catch(() => undefined);
  return response?.ok ? response : undefined;
}

/** What was asked for before something was changed is not what is so now. */
export const dropEarlyAnswers = (): void => early()?.clear();
