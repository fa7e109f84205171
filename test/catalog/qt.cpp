// RUN: %check %s async-blocking-call --min-severity=low
#include <QtCore/qeventloop.h>
#include <QtCore/qlockfile.h>
#include <QtCore/qmutex.h>
#include <QtDBus/qdbusabstractinterface.h>
#include <QtSql/qsqlquery.h>
#include <QtWidgets/qmessagebox.h>

struct Bad : QWidget {
  QMutex Mutex;
  QLockFile File;
  QEventLoop Loop;
  QDBusAbstractInterface *Bus;
  void closeEvent(QCloseEvent *) override {
    Mutex.tryLock(10);
    // CHECK: :[[@LINE-1]]:{{.*}}'QMutex::tryLock'{{.*}}
    File.tryLock(10);
    // CHECK: :[[@LINE-1]]:{{.*}}'QLockFile::tryLock'{{.*}}
    Loop.processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    // CHECK: :[[@LINE-1]]:{{.*}}'QEventLoop::processEvents'{{.*}}
    QMessageBox::information(this, "Order", "Done");
    // CHECK: :[[@LINE-1]]:{{.*}}'QMessageBox::information'{{.*}}nested event loop
    Bus->call("Ping", 0);
    // CHECK: :[[@LINE-1]]:{{.*}}'QDBusAbstractInterface::call'{{.*}}
    Bus->call(QDBus::Block, "Ping");
    // CHECK: :[[@LINE-1]]:{{.*}}'QDBusAbstractInterface::call'{{.*}}
    QSqlQuery Query("select 1");
    // CHECK: :[[@LINE-1]]:{{.*}}'QSqlQuery'{{.*}}
  }
};
struct Ok : QWidget {
  QMutex Mutex;
  QLockFile File;
  QEventLoop Loop;
  QDBusAbstractInterface *Bus;
  QDialog *Question;
  void closeEvent(QCloseEvent *) override {
    Mutex.tryLock();
    File.tryLock();
    File.tryLock(0);
    Loop.processEvents();
    Loop.processEvents(QEventLoop::AllEvents);
    Question->open();
    Bus->call(QDBus::NoBlock, "Ping");
    Bus->asyncCall("Ping");
    QSqlQuery Query;
    QSqlQuery OfConnection{QSqlDatabase()};
  }
};
