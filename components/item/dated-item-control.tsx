"use client";

import type { ComponentProps } from "react";
import { HappenedOn } from "./happened-on/happened-on";
import { ItemControl } from "./item-control";

/** With the day of an item that is done, which can be changed. By itself, because not every page needs its script. */
export function DatedItemControl(props: Omit<ComponentProps<typeof ItemControl>, "renderDay">) {
  return <ItemControl {...props} renderDay={(happenedOn) => <HappenedOn {...happenedOn} />} />;
}
