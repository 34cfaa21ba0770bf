import { Router } from 'express';
import swaggerUi from 'swagger-ui-express';

/** The description at `/openapi.json`, and a page to read and try it at `/docs`; all files come from here. */
export function apiDocs(description: object): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const json = JSON.stringify(description);
  router.get('/openapi.json', (_request, response) => {
    response.type('application/json').set('cache-control', 'no-cache').send(json);
  });
  const options = { swaggerUrl: '/api/openapi.json', customSiteTitle: 'Stepwell API' };
  router.use('/docs', swaggerUi.serveFiles(undefined, options), swaggerUi.setup(undefined, options));
  return router;
}
