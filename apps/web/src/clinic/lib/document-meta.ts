function meta(name: string): string {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
}

/** The nonce that this page’s policy allows for style elements. */
export function styleNonce(): string {
  return meta('ischia-style-nonce');
}

/** Whether the demonstration clinic is loaded; the server writes `1` into the page. */
export function isDemonstration(): boolean {
  return meta('ischia-demonstration') === '1';
}
