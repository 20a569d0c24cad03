import { serverActions } from "../../support/browser/endpoints";
import { expect, messagesIn, test } from "../../support/browser/fixtures";
import { hiddenFields } from "../../support/browser/hidden-fields";
import { rawGet } from "../../support/server/raw-request";

test("a request that cannot be decoded is refused, and not logged as a failure", async ({
  request,
  app,
}) => {
  const before = app.output().length;
  for (const path of ["/%", "/id/%zz", "/api/portfolio/%E0%A4%A", "/_next/static/%", "*"]) {
    expect((await rawGet(app.url, path)).status, path).toBe(400);
  }
  const [action] = serverActions();
  for (const type of ["multipart/form-data; boundary=x", "text/plain;charset=UTF-8"]) {
    for (const body of ["", "x", "--x\r\n\r\n--x--", "\u00ff", "{}"]) {
      const answer = await request.post("/id/sign-in", {
        headers: { Origin: app.url, "Content-Type": type, "Next-Action": action?.id ?? "" },
        data: body,
      });
      expect(answer.status(), `${type} ${JSON.stringify(body)}`).toBe(400);
    }
  }
  expect(app.output().slice(before)).toBe("");
});

test("an address that a client makes up for us is not believed", async ({ request, app }) => {
  const page = await (await request.get("/id/sign-in")).text();
  const answer = await request.post("/id/sign-in", {
    headers: { Origin: app.url, "X-Forwarded-Host": "evil.example" },
    multipart: hiddenFields(page, "password"),
  });
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain(messagesIn("id").account.errors.email.required);
});
