// Worklist for third-party pages: promises instead of callbacks, over the same messages as the older client.
//
//   const worklist = await Worklist.connect();
//   const { entry, agent, dispositions } = await worklist.getContext();
//   await worklist.setNotes("Called back, asked for the second pay slip.");
//   await worklist.setDisposition("incomplete");
//   await worklist.blockMarkDone("Save the case first.");   // and later: await worklist.unblockMarkDone();
//   worklist.on("interaction", (news) => …);
//   await worklist.markDone();
//
// Every call rejects with an Error whose message can be shown to a person. Serve this file from your own site.
(() => {
  "use strict";
  const WAITS_MS = 10_000;
  const host = window.opener ?? window.parent;

  class Connection {
    #next = 0;
    #waiting = new Map();
    #listeners = new Map();

    constructor() {
      addEventListener("message", ({ data }) => this.#take(data));
    }

    call(request, ...parameters) {
      return this.#send({ request, parameters });
    }

    async on(event, listener) {
      if (!this.#listeners.has(event)) {
        this.#listeners.set(event, new Set());
        await this.#send({ event: "subscribe", data: [event] });
      }
      this.#listeners.get(event).add(listener);
      return () => this.#listeners.get(event).delete(listener);
    }

    getContext() { return this.call("worklist.getContext"); }
    setDisposition(code) { return this.call("worklist.setDisposition", code); }
    setNotes(notes) { return this.call("worklist.setNotes", notes); }
    setUserData(values) { return this.call("worklist.setUserData", values); }
    markDone() { return this.call("worklist.markDone"); }
    blockMarkDone(message) { return this.call("worklist.blockMarkDone", message); }
    unblockMarkDone() { return this.call("worklist.unblockMarkDone"); }

    #send(message) {
      const referenceId = `worklist-${this.#next++}`;
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          this.#waiting.delete(referenceId);
          reject(new Error("Worklist did not answer."));
        }, WAITS_MS);
        this.#waiting.set(referenceId, { resolve, reject, late });
        host.postMessage({ ...message, referenceId, userAgent: "WWE Client", protocolVersion: 2 }, "*");
      });
    }

    #take(data) {
      if (data?.userAgent !== "WWE Server") return;
      if (data.event) {
        for (const listener of this.#listeners.get(data.event) ?? []) listener(data.data);
        return;
      }
      const asked = this.#waiting.get(data.referenceId);
      if (!asked) return;
      this.#waiting.delete(data.referenceId);
      clearTimeout(asked.late);
      if (data.errorMessage === undefined) asked.resolve(data);
      else asked.reject(new Error(data.errorMessage));
    }
  }

  window.Worklist = {
    /** Resolves when Worklist answers; rejects where the page is not open in Worklist. */
    async connect() {
      const connection = new Connection();
      await connection.call("system.triggerActivity");
      return connection;
    },
  };
})();
