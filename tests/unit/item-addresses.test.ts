import { describe, expect, it } from "vitest";
import { isUnknownPathAddress } from "@/lib/item-addresses";
import { paths } from "@/lib/paths";

describe("an address below the path", () => {
  it.each([
    paths.item("id", "foundations", "cnn"),
    paths.item("en", "projects", "proj-own"),
    "/id/path/foundations/cnn/",
    paths.path("id"),
    paths.step("id", "foundations"),
    "/id/settings/data/import",
    "/id",
    "/",
  ])("%s is not an unknown one", (address) => {
    expect(isUnknownPathAddress(address)).toBe(false);
  });

  it.each([
    "/id/path/no-such-step",
    "/en/path/no-such-step/",
    "/id/path/constructor",
    "/id/path/foundations/nothing",
    "/id/path/nothing/cnn",
    "/id/path/projects/cnn",
    "/id/path/foundations/CNN",
    "/id/path/foundations/cnn/more",
    "/en/path/foundations/constructor",
  ])("%s is an unknown one", (address) => {
    expect(isUnknownPathAddress(address)).toBe(true);
  });
});
