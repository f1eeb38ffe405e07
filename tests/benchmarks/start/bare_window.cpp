// The least a window could cost: Qt Widgets, one list with a few rows. bare_window START

#include "tests/benchmarks/start/Painted.h"

#include <QApplication>
#include <QListWidget>
#include <QMainWindow>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    auto* list = new QListWidget(&window);
    for (int row = 0; row < 30; ++row)
        list->addItem(QStringLiteral("Row %1 一行").arg(row));
    window.setCentralWidget(list);
    window.resize(1480, 900);
    new duizhao::benchmarks::Painted(list->viewport(), argv[argc - 1], [] { return true; });
    window.show();
    return QApplication::exec();
}
