import { describe, expect, it } from "vitest";
import { paceTrendOf } from "@/lib/domain/pace-trend";

const weeks = (hours: number, count: number) => Array.from({ length: count }, () => hours);

describe("the trend of the pace", () => {
  it("is unknown for less than eight weeks", () => {
    expect(paceTrendOf([])).toBeNull();
    expect(paceTrendOf(weeks(4, 7))).toBeNull();
  });

  it("is falling where the last weeks have noticeably less than as many before", () => {
    expect(paceTrendOf([...weeks(8, 4), ...weeks(4, 4)])).toEqual({
      ...{ direction: "falling", before: 8, recent: 4 },
    });
    expect(paceTrendOf([...weeks(8, 4), ...weeks(0, 4)])?.direction).toBe("falling");
  });

  it("is rising where they have noticeably more", () => {
    expect(paceTrendOf([...weeks(4, 4), ...weeks(8, 4)])?.direction).toBe("rising");
    expect(paceTrendOf([...weeks(0, 4), ...weeks(1, 4)])?.direction).toBe("rising");
  });

  it("is steady where they differ little, and where nothing is done", () => {
    expect(paceTrendOf([...weeks(8, 4), ...weeks(6, 4)])?.direction).toBe("steady");
    expect(paceTrendOf(weeks(0, 30))).toEqual({ direction: "steady", before: 0, recent: 0 });
  });

  it("looks at the last sixteen weeks only", () => {
    expect(paceTrendOf([...weeks(40, 20), ...weeks(4, 16)])?.direction).toBe("steady");
  });
});
