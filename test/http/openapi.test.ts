import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';

describe('the description', () => {
  let app: TestApp;

  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  it('is OpenAPI 3.1 and lists every route, with its problems', async () => {
    const { body, headers } = await app.anonymous('/api/openapi.json');
    expect(headers.get('content-type')).to.match(/^application\/json/);
    expect(body.openapi).to.match(/^3\.1\./);
    const listed = Object.entries<Record<string, unknown>>(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(listed).to.have.members(app.routes.map(({ method, path }) => `${method} ${path}`));
    for (const { method, path, status, access } of app.routes) {
      const operation = body.paths[path][method];
      const known = Object.keys(operation.responses);
      expect(known, path).to.include.members([
        String(status),
        '429',
        '503',
        ...(access === 'public' ? [] : ['401', '403']),
      ]);
      const inPath = path.match(/\{(\w+)\}/g) ?? [];
      const declared = (operation.parameters ?? []).filter(
        (parameter: { in: string }) => parameter.in === 'path',
      );
      expect(
        declared.map(({ name }: { name: string }) => `{${name}}`),
        path,
      ).to.have.members([...inPath]);
    }
    const ids = app.routes.map(({ method, path }) => body.paths[path][method].operationId);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('refers only to what it holds, and bounds what it asks for', async () => {
    const { body, text } = await app.anonymous('/api/openapi.json');
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      expect(body.components.schemas, name).to.have.property(name ?? '');
    }
    for (const name of ['ParticipantCreate', 'OpportunityCreate', 'EmployerCreate', 'DecisionCreate']) {
      const schema = body.components.schemas[name];
      expect(schema.additionalProperties, name).to.equal(false);
      for (const [field, inner] of Object.entries<Record<string, unknown>>(schema.properties)) {
        const bounded = inner.type !== 'array' || inner.maxItems !== undefined;
        expect(bounded, `${name}.${field} has a bound`).to.equal(true);
      }
    }
  });

  it('is readable as a page whose files come from here', async () => {
    const page = await app.anonymous('/api/docs/');
    expect(page.status).to.equal(200);
    expect(page.text).not.to.match(/(src|href)="https?:/);
    expect(page.headers.get('content-security-policy')).to.include("script-src 'self'");
    for (const [, file] of page.text.matchAll(/<script src="\.\/([^"]+)"/g)) {
      expect((await app.anonymous(`/api/docs/${file}`)).status, file).to.equal(200);
    }
  });
});
