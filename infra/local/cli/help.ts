export const HELP = `mithaq: runs a public funding programme from the call to the last tranche

  mithaq start                       the sample programme: lives its story, then serves the portal
      --data DIR                     where everything is kept (default: ./data)
      --port N                       port of the portal on 127.0.0.1 (default: 8080, or the next free one)
      --programme FILE --applications FILE
                                     trial: your own programme (JSON) and applications (CSV), mails caught
      --wire-port N                  also the Step Functions API of the engine, for SDKs (sample and trial)
  mithaq start --live --programme FILE
                                     a real installation: your issuer, mail server and clock (docs/one-machine.md)
  mithaq staff add --id ID --email ADDRESS --name-fr NAME --name-ar NAME [--gender f|m]
                                     the first two administrators of a live installation, while it is stopped
  mithaq programme revise FILE       what the next version of the programme's terms changes, and whether it may; with
                                     --by ID --reason TEXT it is recorded, in the name of that administrator
      --lang fr|ar                   language of the report (default: fr); stop the service first
  mithaq check FILE                  says what is wrong with a programme (.json) or applications (.csv) file,
                                     by path, row and column
  mithaq backup --to FOLDER          copies the installation, verified, also while it works; the keys are in it
  mithaq restore --from FOLDER       puts a backup into an empty --data DIR and says what was verified
  mithaq verify-data                 verifies hash chains, balances and documents where they are
  mithaq verify FILE.pdf             what holds and what does not about a downloaded convention: signatures, additions,
                                     cuts, revoked signers; with --data DIR also whether it is the register's, byte for
                                     byte; with --evidence FILE.json or CERTIFICATE.pdf the same against exported
                                     evidence, or that of an evidence certificate, anywhere
      --lang fr|ar|en                language of the report (default: fr)
  mithaq evidence NUMBER --to FILE   writes the evidence of a convention: its recorded revisions, signatories with
                                     their levels, positions in the log, root certificates
  mithaq audit four-eyes             recomputes from the log alone who did what for each tranche, and names every
                                     breach; --lang as above
  mithaq audit draw ID               finds a draw of final reports again from the log: list, seal, seed, picks; says how
                                     to do the same by hand
  mithaq authority revoke --convention NUMBER --party PARTY --reason TEXT
                                     takes back the certificate that a party signed with, while the service is stopped:
                                     archiving stops at it, and every verification names it
  mithaq help                        this text

verify, evidence and audit only read, also while the service works, and end with 0 when everything holds, 1 when something does
not, 2 when called wrongly.
Each works on --data DIR. A data folder keeps its mode (sample, trial or live) for ever. Ctrl-C stops, a second start
goes on where it was.
Exit codes: 0 done, 1 failed, 2 called wrongly.`;
