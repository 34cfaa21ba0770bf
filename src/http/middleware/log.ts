import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { HttpMetrics } from '../metrics.ts';

/**
 * One line a request: id, method, route pattern, status, milliseconds. Never an address, a query, a header or a body:
 * each of them may name a person.
 */
export function requestLog(log: Logger, metrics: HttpMetrics | undefined): RequestHandler[] {
  const line = (incoming: IncomingMessage, response: ServerResponse, values: { responseTime?: number }) => {
    const request = incoming as Request;
    return {
      event: 'http.request',
      requestId: request.requestId,
      method: request.method,
      route: request.routePath ?? 'none',
      status: response.statusCode,
      ms: values.responseTime,
    };
  };
  const nothing = () => undefined;
  const logging = pinoHttp({
    logger: log,
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
    customSuccessObject: line,
    customErrorObject: (request, response, _error, values: { responseTime?: number }) =>
      line(request, response, values),
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'answered',
    serializers: { req: nothing, res: nothing, err: nothing },
  });
  const measuring: RequestHandler = (request, response, next) => {
    const started = process.hrtime.bigint();
    response.on('finish', () => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      metrics?.observe(request.method, request.routePath ?? 'none', response.statusCode, seconds);
    });
    next();
  };
  return [logging, measuring];
}
