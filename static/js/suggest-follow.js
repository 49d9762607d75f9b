// Where a chosen suggestion leads: a search keeps what the form sends along (filters, order).

export function targetOf(url, form) {
  const target = new URL(url, window.location.origin);
  if (target.pathname !== new URL(form.action).pathname) {
    return target;
  }
  const given = new Set(target.searchParams.keys());
  for (const [name, value] of new FormData(form)) {
    if (name !== "q" && !given.has(name)) {
      target.searchParams.append(name, value);
    }
  }
  return target;
}
