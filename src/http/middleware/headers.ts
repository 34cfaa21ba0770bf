import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** What browsers offer to pages and no page here needs; a script that got in could not ask for it either. */
const permissions = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((name) => `${name}=()`)
  .join(', ');

/** Tells browsers to come by TLS for a year, to this name and to those below it (OWASP ASVS 5.0, 3.4.1). In production alone. */
export const tlsOnly = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } as const;

/**
 * Security headers. Scripts come from here alone and are never inline. Inline styles are allowed: the components of the
 * browser app and the API page set some while they run, and a style can neither run code nor send data to other hosts here.
 */
export function securityHeaders(production: boolean): RequestHandler[] {
  const helmeted = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    // A link out must not tell which participant or match was on the screen.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  return [
    helmeted,
    (_request, response, next) => {
      response.set('permissions-policy', permissions);
      if (production) response.set(tlsOnly);
      next();
    },
  ];
}
