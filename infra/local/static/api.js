// What the page asks its server.

async function json(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}

export const choices = () => json("/local/choices");

// SSML as words and silences.
export const heard = (ssml) => json("/local/heard", { method: "POST", body: ssml });

export const turn = (what) =>
  json("/local/turn", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(what),
  });
