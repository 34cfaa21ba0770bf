import { createEmbeddedQueue } from '../../src/queue/embedded-queue.ts';
import { queueContract } from './queue.contract.ts';

queueContract('embedded', async () => createEmbeddedQueue());
