import { expect, it } from "vitest";
import { killGroup, newStubProject } from "../../support/server/stub-project";

const soon = { timeout: 50_000 };
const waiting = "waiting for another process that sets up this folder";

it("several first starts at once install once and build once, and all serve", async () => {
  const project = newStubProject();
  project.close("install");
  const starts = await Promise.all([project.start(), project.start(), project.start()]);
  await Promise.any(
    [0, 1, 2].map((one) =>
      Promise.all(starts.filter((_, at) => at !== one).map(({ printed }) => printed(waiting))),
    ),
  );
  project.open("install");
  expect(await Promise.all(starts.map(({ page }) => page()))).toEqual(["first", "first", "first"]);
  const log = [
    "install begins",
    "install ends",
    "generate",
    "generate",
    "build begins",
    "build ends",
  ];
  expect(project.log()).toEqual(log);
});

it("the children of a killed start are waited for, and what they left undone is done again", async () => {
  const project = newStubProject();
  project.close("install");
  const killed = await project.start();
  await killed.printed("installing dependencies");
  await expect.poll(project.log, soon).toEqual(["install begins"]);
  process.kill(killed.pid, "SIGKILL");
  const next = await project.start();
  await next.printed(waiting);
  project.open("install");
  expect(await next.page()).toBe("first");
  const twice = ["install begins", "install ends", "install begins", "install ends"];
  expect(project.log().slice(0, 4)).toEqual(twice);
});

it("a start that was killed with all its children keeps no other from building", async () => {
  const project = newStubProject();
  project.close("build");
  const killed = await project.start();
  await expect.poll(project.log, soon).toContain("build begins");
  killGroup(killed.pid);
  await killed.ended;
  project.open("build");
  const next = await project.start();
  expect(await next.page()).toBe("first");
});

it("a start that is told to end ends its build", async () => {
  const project = newStubProject();
  project.close("build");
  const stopped = await project.start();
  await expect.poll(project.log, soon).toContain("build begins");
  process.kill(stopped.pid, "SIGTERM");
  expect(await stopped.ended).toBe(143);
  const next = await project.start();
  const builds = () => project.log().filter((line) => line === "build begins").length;
  await expect.poll(builds, soon).toBe(2);
  project.open("build");
  expect(await next.page()).toBe("first");
});

it("a start whose port is taken changes nothing", async () => {
  const project = newStubProject();
  const serving = await project.start();
  await serving.page();
  const log = project.log();
  project.write("app/page", "second");
  const refused = await project.start(serving.port);
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toBe(
    `langkah: port ${serving.port} is in use: stop the program that uses it, or choose another port with PORT=3001 npm start\n`,
  );
  expect(project.log()).toEqual(log);
  expect(await serving.page()).toBe("first");
});

it("an app serves its own build until it ends, while later starts build beside it", async () => {
  const project = newStubProject();
  const starts = [await project.start()];
  const builds = [];
  for (const [at, text] of ["first", "second", "third"].entries()) {
    if (at > 0) {
      project.write("app/page", text);
      starts.push(await project.start());
    }
    expect(await starts[at]?.page()).toBe(text);
    builds.push(project.builds().length);
  }
  expect(await Promise.all(starts.map(({ page }) => page()))).toEqual(["first", "second", "third"]);
  expect(builds).toEqual([1, 2, 3]);
  for (const { pid, ended } of starts) {
    killGroup(pid);
    await ended;
  }
  project.write("app/page", "fourth");
  expect(await (await project.start()).page()).toBe("fourth");
  expect(project.builds()).toHaveLength(1);
});

it("a build that fails leaves the old one to serve", async () => {
  const project = newStubProject();
  const serving = await project.start();
  await serving.page();
  project.write("app/page", "broken");
  const failed = await project.start();
  expect(await failed.ended).toBe(1);
  expect(failed.output()).toContain('build" failed');
  expect(await serving.page()).toBe("first");
  project.write("app/page", "first");
  const log = project.log();
  expect(await (await project.start()).page()).toBe("first");
  expect(project.log()).toEqual(log);
});

it("dependencies that an app uses are not replaced until it ends", async () => {
  const project = newStubProject();
  const serving = await project.start();
  await serving.page();
  const log = project.log();
  project.write("package-lock.json", "2");
  const refused = await project.start();
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toBe(
    `langkah: the dependencies have changed, and what runs from this folder still needs the old ones: stop it first (process ${serving.pid})\n`,
  );
  expect(project.log()).toEqual(log);
  killGroup(serving.pid);
  await serving.ended;
  expect(await (await project.start()).page()).toBe("first");
  expect(project.log()).toContain("install begins");
});
