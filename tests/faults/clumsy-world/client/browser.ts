import { serverActions } from "../../../support/browser/endpoints";
import { PossibleValues } from "../learner/possible-values";
import { formsIn, type HtmlForm } from "./html-form";
import { type Answer, type Site, textOf, UnansweredError } from "./site";

type Fields = Readonly<Record<string, string | Blob | readonly string[]>>;

/** A form on a page that was opened. */
export type OpenForm = HtmlForm & {
  /** Sends it as it stands, with these fields in place of its own. */
  submit(fields?: Fields): Promise<Answer>;
};

let ids: ReadonlyMap<string, string> | undefined;

/** By `file#name`, as in the build. */
function actionIds(): ReadonlyMap<string, string> {
  ids ??= new Map(serverActions().map(({ name, id }) => [name, id]));
  return ids;
}

const sessionCookieName = "next-auth.session-token";

/** A browser without JavaScript: it keeps cookies, opens pages and sends their forms. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly isSignedIn = new PossibleValues(false);

  constructor(
    readonly site: Site,
    /** The network that it is in. */
    readonly address: string,
  ) {}

  get sessionCookie(): string | undefined {
    return this.cookies.get(sessionCookieName);
  }

  get headers(): Record<string, string> {
    return {
      cookie: Array.from(this.cookies, ([name, value]) => `${name}=${value}`).join("; "),
      origin: this.site.origin,
      "sec-fetch-site": "same-origin",
      "x-forwarded-for": this.address,
    };
  }

  /** Throws an UnansweredError. */
  async send(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = { ...this.headers, ...(init.headers as Record<string, string>) };
    const answer = await this.site.request(path, { ...init, headers });
    if (answer.status === 0 || answer.status >= 500) {
      throw new UnansweredError(`${answer.status} ${path}`);
    }
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie);
    return answer;
  }

  sendJson(path: string, body: unknown): Promise<Answer> {
    const headers = { "content-type": "application/json" };
    return this.send(path, { method: "POST", headers, body: JSON.stringify(body) });
  }

  /** The form that has a control of this name, or calls this action; null where the page has none, or leads elsewhere. */
  async openForm(path: string, control: string): Promise<OpenForm | null> {
    const html = textOf(await this.send(path));
    const names = [control, `$ACTION_ID_${actionIds().get(control)}`];
    const form = formsIn(html).find(({ controls }) =>
      controls.some(({ name = "" }) => names.includes(name)),
    );
    if (!form) return null;
    return { ...form, submit: (fields = {}) => this.#submit(path, form, fields) };
  }

  #submit(path: string, form: HtmlForm, fields: Fields): Promise<Answer> {
    const body = new FormData();
    for (const [name, value] of form.fields) if (!(name in fields)) body.append(name, value);
    for (const [name, value] of Object.entries(fields)) {
      for (const each of Array.isArray(value) ? value : [value]) body.append(name, each);
    }
    return this.send(form.action || path, { method: "POST", body });
  }

  #keep(cookie: string): void {
    const [pair = "", ...attributes] = cookie.split(";");
    const [name = "", ...value] = pair.split("=");
    const isExpired = attributes.some((each) =>
      /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(each),
    );
    if (isExpired) this.cookies.delete(name);
    else this.cookies.set(name, value.join("="));
  }
}
