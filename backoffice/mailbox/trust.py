"""Which mail servers are believed: those that the computer's own store of certificates vouches for. There is no way to turn that off.

Python's OpenSSL finds no store on macOS and, once packaged, on many Linux systems; `truststore` asks the system's own.
"""

import ssl

# OpenSSL's numbers (X509_V_ERR_…), Windows' (CERT_E_…) and macOS' (errSec…).
_EXPIRED = frozenset({9, 10, 0x800B0101, 0x800B0101 - 2**32, -67818, -67819})
_UNKNOWN = frozenset({2, 18, 19, 20, 21, 0x800B0109, 0x800B0109 - 2**32, 0x800B010A, 0x800B010A - 2**32, -67843})
_NAME = frozenset({62, 64, 0x800B010F, 0x800B010F - 2**32, -67602})


def context() -> ssl.SSLContext:
    """Return how a server is checked: its certificate by the system's store, its name, TLS 1.2 at least."""
    import truststore

    checked = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    checked.minimum_version = ssl.TLSVersion.TLSv1_2
    return checked


def reason_of(error: ssl.SSLCertVerificationError) -> str:
    """Return the code of what is wrong with a certificate."""
    code = getattr(error, "verify_code", 0)
    told = str(getattr(error, "verify_message", "")).casefold()
    if code in _EXPIRED or "expired" in told:
        return "certificate_expired"
    if code in _NAME or "hostname mismatch" in told or "ip address mismatch" in told:
        return "certificate_name"
    return "certificate_unknown" if code in _UNKNOWN else "certificate"
