import { createEmbeddedQueue } from '../../src/queue/embedded-queue.ts';
import { jobs } from '../workers/work-bench.ts';
import { queueContract } from './queue.contract.ts';

queueContract('embedded', async () => createEmbeddedQueue({ jobs }));
