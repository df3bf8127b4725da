import { load } from 'cheerio';

/** A person at the pages, who fills in the forms that stand on them, as a browser would send them. */
export interface PageVisitor {
  /** Opens a page. */
  open(path: string): Promise<string>;
  /**
   * Opens a page, fills in the form of a move and sends it. Throws where there is no such form, or the page says no.
   *
   * @param item the checklist item that the form is about
   */
  move(path: string, move: string, fields?: Readonly<Record<string, string>>, item?: string): Promise<void>;
}

export function visitPages(address: string, person: string): PageVisitor {
  const settings = encodeURIComponent(new URLSearchParams({ person }).toString());
  let cookies = `rulewatch_settings=${settings}`;

  async function ask(path: string, body?: URLSearchParams): Promise<string> {
    const response = await fetch(address + path, {
      headers: { cookie: cookies, ...(body && { origin: address }) },
      ...(body && { method: 'POST', body }),
    });
    for (const cookie of response.headers.getSetCookie()) cookies += `; ${cookie.split(';', 1)[0] ?? ''}`;
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return text;
  }

  return {
    open: (path) => ask(path),
    move: async (path, move, fields = {}, item) => {
      const $ = load(await ask(path));
      const forms = $(`form:has(input[name=move][value=${move}])`).toArray();
      const form = forms.find(
        (one) => item === undefined || $(one).find('[name=item]').attr('value') === item,
      );
      if (form === undefined) throw new Error(`${path} has no form for "${move}"`);
      const body = new URLSearchParams();
      for (const { name, value } of $(form).serializeArray()) body.set(name, value);
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      await ask($(form).attr('action') ?? path, body);
    },
  };
}
