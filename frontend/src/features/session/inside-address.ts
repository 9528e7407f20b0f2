/** Where to go after the sign-in: only a path of ours, never another site ("//evil.example" is one). */
export function insideAddress(wanted: string | undefined): string {
  if (!wanted?.startsWith("/") || /^\/[/\\]/.test(wanted) || wanted.startsWith("/sign-in"))
    return "/";
  return wanted;
}
