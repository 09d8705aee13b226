type Policy = Readonly<Record<string, string>>;

/** A Content-Security-Policy as the value of its header. */
export const policyOf = (directives: Policy): string =>
  Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');

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

/**
 * What an HTML page of ours has on top of the headers of every answer; `also` adds to or replaces
 * directives of the strict policy.
 */
export const pageHeaders = (also: Policy = {}): Record<string, string> => ({
  'content-security-policy': policyOf({ ...STRICT, ...also }),
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
});

/** The media type of a page. */
export const HTML_TYPE = 'text/html; charset=utf-8';
