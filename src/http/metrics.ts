import express, { type Express } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { type Health, healthRoutes } from './health.ts';
import { securityHeaders } from './middleware/headers.ts';

/** Counts requests by route pattern; no address, id or query is ever a label. */
export interface HttpMetrics {
  readonly registry: Registry;
  observe(method: string, route: string, status: number, seconds: number): void;
}

/** The figures of one process: those of Node and the duration of requests. */
export function createHttpMetrics(): HttpMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'stepwell_http_request_seconds',
    help: 'Time to answer a request, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  return {
    registry,
    observe: (method, route, status, seconds) => duration.observe({ method, route, status }, seconds),
  };
}

/** `/metrics` for Prometheus beside `/healthz` and `/readyz`, on a port of its own that is never open to the world. */
export function createMetricsApp(metrics: HttpMetrics, health: () => Health): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(...securityHeaders(false), healthRoutes(health));
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return app;
}
