type Policy = Readonly<Record<string, string>>;

/**
 * What a page without scripts, fonts or frames may do: read our own style sheet and images.
 * A page that needs more names it when it asks for its headers.
 */
const STRICT: Policy = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

/** The headers of an HTML page of ours; `also` adds to or replaces directives of the strict policy. */
export const pageHeaders = (also: Policy = {}): Record<string, string> => ({
  'content-security-policy': Object.entries({ ...STRICT, ...also })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
});
