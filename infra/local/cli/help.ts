export const HELP = `mithaq: runs a public funding programme from the call to the last tranche

  mithaq start                       the sample programme: lives its story, then serves the portal
      --data DIR                     where everything is kept (default: ./data)
      --port N                       port of the portal on 127.0.0.1 (default: 8080, or the next free one)
      --programme FILE --applications FILE
                                     trial: your own programme (JSON) and applications (CSV), mails caught
      --wire-port N                  also the Step Functions API of the engine, for SDKs (sample and trial)
  mithaq start --live --programme FILE
                                     a real installation: your issuer, mail server and clock (docs/one-machine.md)
  mithaq staff add --programme ID --id ID --email ADDRESS --name-fr NAME --name-ar NAME [--gender f|m]
                                     the first two administrators of a live installation
  mithaq check FILE                  says what is wrong with a programme (.json) or applications (.csv) file,
                                     by path, row and column
  mithaq help                        this text

A data folder keeps its mode (sample, trial or live) for ever. Ctrl-C stops, a second start goes on where it was.
Exit codes: 0 done, 1 failed, 2 called wrongly.`;
