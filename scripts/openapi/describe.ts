// Writes the description of the API to a file, from the routes alone: `node --import tsx scripts/openapi/describe.ts FILE`. No server, no store.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { allRoutes } from '../../src/http/api/all.ts';
import type { Entrance, Services } from '../../src/http/deps.ts';
import { openApiOf } from '../../src/http/openapi.ts';
import { createSpoken } from '../../src/words/words.ts';

const file = process.argv[2] ?? '.cache/openapi.json';
const spoken = createSpoken();
// Routes are declared, and never asked.
const services = {} as Services;
const entrance = {} as Entrance;
const routes = allRoutes({ services, entrance, labelOf: () => undefined, spoken, config: {} });
const description = openApiOf(routes, spoken.en, true);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(description, null, 2)}\n`);
