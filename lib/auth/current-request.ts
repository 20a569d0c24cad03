import { headers } from "next/headers";
import type { RequestMetadata } from "../domain/audit";
import { requestMetadataOf } from "./request-metadata";

export async function currentRequestMetadata(): Promise<RequestMetadata> {
  return requestMetadataOf(await headers());
}
