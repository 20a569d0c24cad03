import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

function openssl(folder: string, args: readonly string[]): void {
  const made = spawnSync("openssl", args, { cwd: folder });
  if (made.status !== 0) throw new Error(`openssl made no certificate: ${made.stderr}`);
}

/**
 * Makes an authority in a folder, `ca.pem`, and by it a certificate for each name, `NAME.pem` with `NAME.key`; good for
 * servers at 127.0.0.1 or named langkah.example and for clients of that name. Throws where OpenSSL is missing.
 */
export function makeCertificates(folder: string, names: readonly string[]): void {
  const key = (name: string) => [
    // An RSA key takes half a second.
    ...["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"],
    ...["-nodes", "-subj", `/CN=${name}`],
    ...["-keyout", `${name}.key`],
  ];
  writeFileSync(join(folder, "names"), "subjectAltName=IP:127.0.0.1,DNS:langkah.example\n");
  openssl(folder, ["req", "-x509", "-days", "2", ...key("ca"), "-out", "ca.pem"]);
  for (const name of names) {
    openssl(folder, ["req", ...key(name), "-out", `${name}.csr`]);
    openssl(folder, [
      ...["x509", "-req", "-days", "2", "-in", `${name}.csr`, "-out", `${name}.pem`],
      ...["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-extfile", "names"],
    ]);
  }
}
