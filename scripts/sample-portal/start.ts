// A portal of a partner, to try and to copy from: `npm run sample-portal`. With PARTNER_TOKEN it uses that partner; without, it takes
// itself on in the demo that `npm start` holds, and prints a code for one of its people. docs/partners.md
import { prepareDemo } from './demo-partner.ts';
import { createPortal } from './portal.ts';
import { createStepwell } from './stepwell.ts';

const port = Number(process.env.PORTAL_PORT ?? 4100);
// Another name than the service's, so that browsers take the two for what they are: different sites.
const serviceUrl = (process.env.STEPWELL_URL ?? 'http://localhost:3000').replace(/\/$/, '');
const origin = `http://127.0.0.1:${port}`;

try {
  let token = process.env.PARTNER_TOKEN;
  if (token === undefined) {
    const demo = await prepareDemo(serviceUrl, origin);
    token = demo.token;
    console.log(`The code on the paper of ${demo.person}: ${demo.code}`);
    console.log('For the lines of docs/partners.md, which use the code up, in another shell:');
    console.log(`  STEPWELL=${serviceUrl} TOKEN=${token} CODE=${demo.code}`);
  }
  createPortal({ serviceUrl, stepwell: createStepwell(serviceUrl, token) }).listen(port, '127.0.0.1', () =>
    console.log(`The sample portal is ready at ${origin}`),
  );
} catch (error) {
  console.error(
    `${(error as Error).message} Start the service with its demo first (npm start), or set PARTNER_TOKEN and STEPWELL_URL.`,
  );
  process.exitCode = 1;
}
