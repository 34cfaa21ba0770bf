// A thread does not inherit the loader of TypeScript on Node 20: it is registered here, before anything typed.
import { register } from 'tsx/esm/api';

register();
await import('./fickle-thread.ts');
