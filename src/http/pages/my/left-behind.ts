import { createHash } from 'node:crypto';

/**
 * The one script of these pages, in frames alone: browsers keep the portal's page as it stood and show it again on Back, the frame in
 * it included, whatever its answers said of being kept. So the frame empties itself when it is left, and asks anew when it is shown
 * again. Nothing else of the pages needs it, and the policy lets nothing but this very text run.
 */
export const emptyOnceLeft =
  "addEventListener('pagehide',()=>document.documentElement.replaceChildren());addEventListener('pageshow',(event)=>{if(event.persisted)location.reload()})";

/** As a policy names it. */
export const emptyOnceLeftSource = `'sha256-${createHash('sha256').update(emptyOnceLeft).digest('base64')}'`;
