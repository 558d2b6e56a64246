// Why something the page needs is not there. `kind` names the words of the failed screen:
// `network` (not fetched), `damaged` (refused after it arrived), `engine` (this browser cannot run it).
export class Failure extends Error {
  constructor(kind, detail) {
    super(detail)
    this.kind = kind
  }
}
