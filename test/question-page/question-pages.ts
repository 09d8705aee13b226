const AS_A_BROWSER = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

/** A page as a browser is sent it: status, headers, markup, and its text without tags and runs of white space. */
export async function pageAt(address: string) {
  const answer = await fetch(address, AS_A_BROWSER);
  const markup = await answer.text();
  const text = markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  return { status: answer.status, headers: answer.headers, markup, text };
}
