/** Parameters of a signed address, which is another one at every request: those of S3, CloudFront, Azure and Google. */
const SIGNATURE =
  /^(?:x-(?:amz|goog)-\w+|awsaccesskeyid|signature|sig|expires|policy|key-pair-id|googleaccessid|token|auth_token|s[evtpr]|sk[a-z]{1,3})$/iu;

/** The address of a target without what only lets a reader in, which is made anew for each. */
export function stableTarget(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const names = [...url.searchParams.keys()];
  if (!names.some((name) => /signature|^sig$/iu.test(name))) return address;
  for (const name of names) if (SIGNATURE.test(name)) url.searchParams.delete(name);
  return url.href;
}
