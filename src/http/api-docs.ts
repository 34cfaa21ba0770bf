import { Router } from 'express';
import swaggerUi from 'swagger-ui-express';

/**
 * The description at `/openapi.json`, made when it is first asked for, and a page to read and try it at `/docs`; all files come
 * from here.
 */
export function apiDocs(describe: () => object): Router {
  const router = Router({ caseSensitive: true, strict: true });
  let json: string | undefined;
  router.get('/openapi.json', (_request, response) => {
    json ??= JSON.stringify(describe());
    response.type('application/json').set('cache-control', 'no-cache').send(json);
  });
  // Not by whatever serves the files: its redirect says another policy, which lets anybody frame it.
  router.get('/docs', (_request, response) => response.redirect(301, '/api/docs/'));
  const options = { swaggerUrl: '/api/openapi.json', customSiteTitle: 'Stepwell API' };
  router.use('/docs', swaggerUi.serveFiles(undefined, options), swaggerUi.setup(undefined, options));
  return router;
}
