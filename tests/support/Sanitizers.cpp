// What the sanitizers' run-time libraries ask a program for. In the programs themselves, so that it also
// holds when one is run by hand, and while the build asks it for its suites. Each line names the library
// whose own doing it is; Qt6Core and Qt6Widgets are not among them: their frames stand below every slot of
// ours, and would hide our leaks.

#if defined(__SANITIZE_ADDRESS__)
extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions()
{
    return "leak:libfontconfig.so\n"       // its configuration, kept until the process ends
           "leak:libQt6WebEngineCore.so\n" // Chromium leaves what lives as long as the browser to the system
           "leak:libglib-2.0.so\n"         // quarks and main contexts, never freed by design
           "leak:libnss3.so\n"             // loaded by Chromium, initialised once
           "leak:libEGL.so\n"
           "leak:libGLX.so\n"; // drivers keep a table a display
}
#endif

#if defined(__SANITIZE_THREAD__)
extern "C" const char* __tsan_default_suppressions();

extern "C" const char* __tsan_default_suppressions()
{
    // Built without the sanitizer: it sees their memory through ours, and not their locks. What Qt hands from
    // thread to thread is seen as handed over, because the waking write to an event's file is.
    return "race:libQt6WebEngineCore.so\n";
}
#endif
